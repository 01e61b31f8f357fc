/// Texts that try to bring markup, scripts or foreign addresses onto a page.
enum HostileMarkup {
  static let all: [String] = [
    "<script>alert(1)</script>\n", "a <img src=x onerror=alert(1)>\n", "<svg/onload=alert(1)>\n",
    "<!-- --><script>\n", "<![CDATA[<script>]]>\n", "<?php <script> ?>\n", "</p><script>\n",
    "[a](<javascript:alert(1)>)\n", "[a](  java\nscript:x)\n", "[a](javascript&#58;x)\n",
    "[a](x \"\\\" onclick=\\\"alert(1)\")\n", "[a](x '\"><script>')\n", "[a](\"onclick=x)\n",
    "[a](<x\" onclick=\"y>)\n", "[a](x'onclick='y)\n", "![\" onerror=\"x](y.png)\n",
    "![a](y.png \"\\\" onerror=\\\"x\")\n", "![<b>](y.png)\n", "![a](javascript:x)\n",
    "<javascript:alert(1)>\n", "<http://x\"onclick=y>\n", "<http://x'onclick='y>\n",
    "# \"><script>alert(1)</script>\n", "# <b> & \"x\" 'y'\n", "# a {#x\"onclick=y}\n",
    "# a {#x' b}\n",
    "```\"><script>\nx\n```\n", "```a onclick=x\n</code></pre><script>\n```\n",
    "    </code><script>\n",
    "`</code><script>`\n", "| <script> | \"a\" |\n|---|---|\n| `</td>` | <b> |\n",
    "| a |\n|---|\n\n: \"><script>\n", "> [!NOTE] \"><script>\n", "> [!NOTE\"onclick=x]\n",
    "> [!NOTE] <img src=x>\n", "[@s, \"><script>]\n", "[@s, ' onclick=x]\n", "[@s\"onclick=x]\n",
    "[fact: f]\n", "[fact: f\"]\n", "- [x] <input onfocus=x>\n",
    "\"\u{301} onmouseover=alert(1) y=\n",
    "[a](x \"\u{301} onmouseover=y\")\n", "&lt;script&gt;\n", "&#60;script&#62;\n", "\\<script>\n",
    "[a]: javascript:x\n\n[a]\n", "[a](data:text/html;base64,xx)\n", "[a](//evil.example/x)\n",
    "[a](\\\\evil.example)\n", "[a](/\\evil.example)\n", "[a](https:evil)\n",
    "[a](\u{1}javascript:x)\n",
    "<a@b.c\"onclick=x>\n", "![[[a](b)](c)](d)\n", "[![a](javascript:x)](y)\n",
  ]
}
