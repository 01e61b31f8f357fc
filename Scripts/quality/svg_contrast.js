// Measures text and data marks inside SVG: axe leaves them as "incomplete", because it cannot tell
// what is behind them. Returns one sentence per fault. Text needs 4.5:1 (large text 3:1) against
// the shape under it or the page, and 9 px; marks with data-series or a class s1, s2, ... need 3:1.
() => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const linear = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
  };
  const ratio = (one, other) => {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const behind = (element) => {
    for (; element; element = element.parentElement) {
      const colour = rgba(getComputedStyle(element).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    const dark = scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
    return rgba(dark ? '#121212' : '#fff');
  };
  const faults = [];
  for (const svg of document.querySelectorAll('svg')) {
    if (svg.closest('[hidden], [aria-hidden=true]')) continue;
    if (!svg.getBoundingClientRect().width) continue;
    const page = behind(svg);
    for (const text of svg.querySelectorAll('text')) {
      const words = text.textContent.trim().slice(0, 30);
      const style = getComputedStyle(text);
      if (!words || style.visibility === 'hidden' || style.display === 'none') continue;
      // Only what is on the screen can be asked for by point; scrolling is slow, so no more than needed.
      let box = text.getBoundingClientRect();
      if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
        text.scrollIntoView({ block: 'start', inline: 'center' });
        box = text.getBoundingClientRect();
      }
      let background = page;
      const stack = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      for (const element of stack) {
        if (element === text || text.contains(element)) continue;
        if (!svg.contains(element) || element === svg) break;
        if (['text', 'tspan'].includes(element.tagName)) continue;
        const under = getComputedStyle(element);
        if (!under.fill || under.fill === 'none' || Number(under.fillOpacity) <= 0.95) continue;
        const colour = rgba(under.fill);
        if (colour[3] > 250) { background = colour; break; }
      }
      const drawn = text.getBBox().height;
      const scale = box.height && drawn ? box.height / drawn : 1;
      const pixels = parseFloat(style.fontSize) * scale;
      const large = pixels >= 24 || (pixels >= 18.66 && Number(style.fontWeight) >= 700);
      const contrast = ratio(rgba(style.fill === 'none' ? '#000' : style.fill), background);
      if (contrast < (large ? 3 : 4.5) - 0.01) {
        faults.push(`SVG text "${words}" has contrast ${contrast.toFixed(2)}`);
      }
      if (pixels < 9) faults.push(`SVG text "${words}" is only ${pixels.toFixed(1)} px high`);
    }
    for (const mark of svg.querySelectorAll('rect, path, circle, polygon, polyline, line')) {
      const classes = mark.getAttribute('class') || '';
      if (!mark.dataset.series && !/(^|\s)s\d/.test(classes)) continue;
      const style = getComputedStyle(mark);
      const contrast = ratio(rgba(style.fill !== 'none' ? style.fill : style.stroke), page);
      if (contrast < 2.99) {
        faults.push(`SVG mark <${mark.tagName} class="${classes}"> has contrast ${contrast.toFixed(2)}, needs 3`);
      }
    }
  }
  scrollTo(0, 0);
  return faults;
}
