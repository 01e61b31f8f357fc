// The floor: the same guide made by a C program that does nothing it need not do.
//
//   limit site FOLDER OUT [-tN]       read, parse with libcmark, render, write; N threads
//   limit scan FOLDER                 walk the tree and stat every file: what a no-op must at least
//   do limit incremental FOLDER OUT CACHE   as site, and keeps a cache for the next run
//
// Front matter, contents list, navigation, neighbours, links and site map are made; nothing is
// checked, no error is reported, the template is in the code. It is what libcmark and the disk
// allow, not a product. FOLDER is written by `corpus.py --form plain`.
//
//   cc -O2 -o limit limit.c -lcmark -lpthread
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}
static double T0;
static void phase(const char *n) {
  double t = now();
  fprintf(stderr, "%s %.1f ms\n", n, t - T0);
  T0 = now();
}
static void die(const char *m) {
  perror(m);
  exit(1);
}

typedef struct {
  char *p;
  size_t n, cap;
} Buf;
static inline void need(Buf *b, size_t k) {
  if (b->n + k > b->cap) {
    while (b->n + k > b->cap)
      b->cap = b->cap ? b->cap * 2 : 1 << 16;
    b->p = realloc(b->p, b->cap);
  }
}
static inline void add(Buf *b, const char *s, size_t k) {
  need(b, k);
  memcpy(b->p + b->n, s, k);
  b->n += k;
}
#define LIT(b, s) add(b, s, sizeof(s) - 1)
static inline void adds(Buf *b, const char *s) {
  add(b, s, strlen(s));
}
static void esc(Buf *b, const char *s, size_t k) {
  for (size_t i = 0; i < k; i++)
    switch (s[i]) {
    case '&':
      LIT(b, "&amp;");
      break;
    case '<':
      LIT(b, "&lt;");
      break;
    case '>':
      LIT(b, "&gt;");
      break;
    case '"':
      LIT(b, "&quot;");
      break;
    default:
      need(b, 1);
      b->p[b->n++] = s[i];
    }
}

typedef struct {
  char *rel;
  int dir;
  size_t size;
  long long mt;
  char *data; // rel path, section index
  char *title, *desc, *date, *tags;
  int tl, dl, datel;
  int weight;
  char *body;
  size_t bodyn;
  int prev, next;
  int isindex;
} File;
static File *F;
static int NF, CF;
typedef struct {
  char *slug;
  int fd, ofd;
  int first, count;
  int *pages;
  int np;
  int idx;
  int weight;
} Sec;
static Sec S[4096];
static int NS;

static int cmpd(const void *a, const void *b) {
  return strcmp(*(char **)a, *(char **)b);
}
static char **names(int dfd, int *n) {
  int d = dup(dfd);
  lseek(d, 0, SEEK_SET);
  DIR *D = fdopendir(d);
  struct dirent *e;
  char **v = 0;
  int c = 0, k = 0;
  while ((e = readdir(D))) {
    if (e->d_name[0] == '.')
      continue;
    if (k == c)
      v = realloc(v, (c = c ? 2 * c : 64) * sizeof *v);
    v[k++] = strdup(e->d_name);
  }
  closedir(D);
  qsort(v, k, sizeof *v, cmpd);
  *n = k;
  return v;
}
static void file(int dfd, int dir, const char *nm, size_t size, long long mt) {
  (void)dfd;
  if (NF == CF)
    F = realloc(F, (CF = CF ? 2 * CF : 1024) * sizeof *F);
  File *f = &F[NF++];
  memset(f, 0, sizeof *f);
  f->rel = strdup(nm);
  f->dir = dir;
  f->size = size;
  f->mt = mt;
  f->prev = f->next = -1;
}
// content/: depth is at most 2
static void scan(const char *root) {
  int r = open(root, O_RDONLY | O_DIRECTORY);
  if (r < 0)
    die(root);
  int n;
  char **v = names(r, &n);
  S[NS++] = (Sec){.slug = strdup(""), .fd = r, .idx = -1};
  for (int i = 0; i < n; i++) {
    struct stat st;
    fstatat(r, v[i], &st, 0);
    if (S_ISDIR(st.st_mode)) {
      int s = NS++;
      S[s] = (Sec){.slug = strdup(v[i]), .fd = openat(r, v[i], O_RDONLY | O_DIRECTORY), .idx = -1};
      int m;
      char **w = names(S[s].fd, &m);
      S[s].first = NF;
      for (int j = 0; j < m; j++) {
        struct stat t;
        fstatat(S[s].fd, w[j], &t, 0);
        if (S_ISREG(t.st_mode))
          file(S[s].fd, s, w[j], t.st_size, t.st_mtim.tv_sec * 1000000000LL + t.st_mtim.tv_nsec);
        free(w[j]);
      }
      S[s].count = NF - S[s].first;
      free(w);
    } else
      file(r, 0, v[i], st.st_size, st.st_mtim.tv_sec * 1000000000LL + st.st_mtim.tv_nsec);
    free(v[i]);
  }
}
static void rd(File *f) {
  int fd = openat(S[f->dir].fd, f->rel, O_RDONLY);
  if (fd < 0)
    die(f->rel);
  f->data = malloc(f->size + 1);
  size_t k = 0;
  while (k < f->size) {
    ssize_t r = read(fd, f->data + k, f->size - k);
    if (r <= 0)
      die("read");
    k += r;
  }
  f->data[k] = 0;
  close(fd);
}
static void put(int dfd, const char *path, const char *p, size_t n) {
  int fd = openat(dfd, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd < 0)
    die(path);
  while (n) {
    ssize_t w = write(fd, p, n);
    if (w < 0)
      die("write");
    p += w;
    n -= w;
  }
  close(fd);
}

// bump arena for cmark: nothing is freed inside a page
typedef struct Chunk {
  struct Chunk *next;
  size_t n, cap;
  char d[];
} Chunk;
static __thread Chunk *arena, *cur;
static void *bump(size_t k) {
  k = (k + 15) & ~(size_t)15;
  if (!cur || cur->n + k > cur->cap) {
    if (cur && cur->next && cur->next->cap >= k) {
      cur = cur->next;
      cur->n = 0;
    } else {
      size_t c = k > (1 << 20) ? k : (1 << 20);
      Chunk *h = malloc(sizeof(Chunk) + c);
      h->cap = c;
      h->n = 0;
      h->next = cur ? cur->next : 0;
      if (cur)
        cur->next = h;
      else
        arena = h;
      cur = h;
    }
  }
  void *p = cur->d + cur->n;
  cur->n += k;
  return p;
}
static void *acalloc(size_t a, size_t b) {
  size_t k = a * b;
  char *p = bump(k + 16);
  *(size_t *)p = k;
  memset(p + 16, 0, k);
  return p + 16;
}
static void *arealloc(void *o, size_t k) {
  char *p = bump(k + 16);
  *(size_t *)p = k;
  if (o) {
    size_t old = ((size_t *)o)[-2];
    memcpy(p + 16, o, old < k ? old : k);
  }
  return p + 16;
}
static void afree(void *p) {
  (void)p;
}
static void areset(void) {
  cur = arena;
  if (cur)
    cur->n = 0;
}
static cmark_mem AM = {acalloc, arealloc, afree};
static int NT = 1;

static void front(File *f) {
  char *p = f->data, *e = f->data + f->size;
  f->body = p;
  f->bodyn = f->size;
  if (strncmp(p, "---\n", 4))
    return;
  p += 4;
  int intags = 0;
  Buf tb = {0};
  while (p < e) {
    char *nl = memchr(p, '\n', e - p);
    if (!nl)
      nl = e;
    size_t k = nl - p;
    if (k == 3 && !memcmp(p, "---", 3)) {
      f->body = nl + 1;
      f->bodyn = e - nl - 1;
      break;
    }
    if (intags && k > 4 && !memcmp(p, "  - ", 4)) {
      LIT(&tb, " <span class=\"tag\">");
      esc(&tb, p + 4, k - 4);
      LIT(&tb, "</span>");
    } else {
      intags = 0;
      char *c = memchr(p, ':', k);
      if (c) {
        char *v = c + 1;
        while (v < nl && *v == ' ')
          v++;
        int l = nl - v;
        char *vv = v;
        if (l > 1 && *v == '"') {
          vv++;
          l -= 2;
        }
        if (!memcmp(p, "title", 5))
          f->title = vv, f->tl = l;
        else if (!memcmp(p, "desc", 4))
          f->desc = vv, f->dl = l;
        else if (!memcmp(p, "date", 4))
          f->date = vv, f->datel = l;
        else if (!memcmp(p, "weight", 6))
          f->weight = atoi(vv);
        else if (!memcmp(p, "tags", 4)) {
          if (l == 0)
            intags = 1;
          else {
            char *q = vv + 1, *z = vv + l - 1;
            while (q < z) {
              char *m = memchr(q, ',', z - q);
              if (!m)
                m = z;
              LIT(&tb, " <span class=\"tag\">");
              esc(&tb, q, m - q);
              LIT(&tb, "</span>");
              q = m + 1;
              while (q < z && *q == ' ')
                q++;
            }
          }
        }
      }
    }
    p = nl + 1;
  }
  add(&tb, "", 1);
  f->tags = tb.p;
  f->isindex = !strcmp(f->rel, "index.md");
}

static void url(Buf *b, File *f) {
  LIT(b, "/");
  if (f->dir) {
    adds(b, S[f->dir].slug);
    LIT(b, "/");
  }
  if (!f->isindex) {
    add(b, f->rel, strlen(f->rel) - 3);
    LIT(b, "/");
  }
}
static Buf *NAV;
static void mknav(void) {
  NAV = calloc(NS, sizeof(Buf));
  for (int c = 0; c < NS; c++) {
    Buf *b = &NAV[c];
    LIT(b, "<nav class=\"sections\"><ul>\n");
    for (int s = 1; s < NS; s++) {
      int k = s;
      for (int t = 1; t < NS; t++)
        if (S[t].weight == s)
          k = t;
      LIT(b, "<li><a href=\"/");
      adds(b, S[k].slug);
      LIT(b, "/\"");
      if (k == c)
        LIT(b, " aria-current=\"true\"");
      LIT(b, ">");
      File *f = &F[S[k].idx];
      esc(b, f->title, f->tl);
      LIT(b, "</a></li>\n");
    }
    LIT(b, "</ul></nav>\n");
  }
}

typedef struct {
  int lvl;
  size_t at, n, sat, sn;
} Head;
static void headtext(cmark_node *h, Buf *t) {
  for (cmark_node *c = cmark_node_first_child(h); c; c = cmark_node_next(c)) {
    const char *l = cmark_node_get_literal(c);
    if (l)
      adds(t, l);
    else if (cmark_node_get_type(c) == CMARK_NODE_SOFTBREAK)
      LIT(t, " ");
    else
      headtext(c, t);
  }
}
static void slug(const char *s, size_t n, Buf *b) {
  for (size_t i = 0; i < n; i++) {
    char c = s[i];
    if (c >= 'A' && c <= 'Z')
      c += 32;
    if (c == ' ')
      c = '-';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (c & 0x80)) {
      need(b, 1);
      b->p[b->n++] = c;
    }
  }
}
static void fixlinks(cmark_node *root, File *f, Buf *tmp) {
  cmark_iter *it = cmark_iter_new(root);
  cmark_event_type ev;
  while ((ev = cmark_iter_next(it)) != CMARK_EVENT_DONE) {
    cmark_node *n = cmark_iter_get_node(it);
    if (ev != CMARK_EVENT_ENTER || cmark_node_get_type(n) != CMARK_NODE_LINK)
      continue;
    const char *u = cmark_node_get_url(n);
    const char *m = strstr(u, ".md");
    if (!m || (m[3] && m[3] != '#') || strstr(u, "://"))
      continue;
    tmp->n = 0;
    LIT(tmp, "/");
    const char *p = u;
    int d = f->dir;
    if (!strncmp(p, "../", 3)) {
      p += 3;
      d = 0;
    }
    if (d) {
      adds(tmp, S[d].slug);
      LIT(tmp, "/");
    }
    size_t k = m - p;
    if (k >= 5 && !memcmp(m - 5, "index", 5) && (k == 5 || m[-6] == '/'))
      add(tmp, p, k - 5);
    else {
      add(tmp, p, k);
      LIT(tmp, "/");
    }
    adds(tmp, m + 3);
    add(tmp, "", 1);
    cmark_node_set_url(n, tmp->p);
  }
  cmark_iter_free(it);
}

static void page(File *f, Buf *o, Buf *t, Buf *u) {
  cmark_parser *ps = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &AM);
  cmark_parser_feed(ps, f->body, f->bodyn);
  cmark_node *root = cmark_parser_finish(ps);
  cmark_parser_free(ps);
  fixlinks(root, f, u);
  Head H[256];
  int nh = 0;
  t->n = 0;
  for (cmark_node *c = cmark_node_first_child(root); c; c = cmark_node_next(c))
    if (cmark_node_get_type(c) == CMARK_NODE_HEADING && nh < 256) {
      int l = cmark_node_get_heading_level(c);
      if (l != 2 && l != 3)
        continue;
      size_t a = t->n;
      headtext(c, t);
      size_t n = t->n - a;
      need(t, n * 2);
      size_t sa = t->n;
      slug(t->p + a, n, t);
      H[nh++] = (Head){l, a, n, sa, t->n - sa};
    }
  char *html = cmark_render_html(root, CMARK_OPT_DEFAULT);
  o->n = 0;
  LIT(o, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
         "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
  esc(o, f->title, f->tl);
  LIT(o, " | Field Guide</title>\n<meta name=\"description\" content=\"");
  esc(o, f->desc, f->dl);
  LIT(o, "\">\n<link rel=\"canonical\" href=\"https://example.org");
  url(o, f);
  LIT(o, "\">\n<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body>\n<header><a "
         "href=\"/\"><img src=\"/logo.svg\" alt=\"\">Field Guide</a></header>\n");
  add(o, NAV[f->dir].p, NAV[f->dir].n);
  LIT(o, "<main>\n<article>\n<h1>");
  esc(o, f->title, f->tl);
  LIT(o, "</h1>\n");
  if (!f->isindex) {
    LIT(o, "<p class=\"meta\"><time datetime=\"");
    add(o, f->date, f->datel);
    LIT(o, "\">");
    add(o, f->date, f->datel);
    LIT(o, "</time>");
    adds(o, f->tags);
    LIT(o, "</p>\n");
    LIT(o, "<aside class=\"toc\"><ul>");
    int lv = 2;
    for (int i = 0; i < nh; i++) {
      if (H[i].lvl == 3 && lv == 2) {
        LIT(o, "<ul>");
        lv = 3;
      } else if (H[i].lvl == 2) {
        if (lv == 3)
          LIT(o, "</li></ul>");
        if (i)
          LIT(o, "</li>");
        lv = 2;
      } else
        LIT(o, "</li>");
      LIT(o, "\n<li><a href=\"#");
      add(o, t->p + H[i].sat, H[i].sn);
      LIT(o, "\">");
      esc(o, t->p + H[i].at, H[i].n);
      LIT(o, "</a>");
    }
    if (lv == 3)
      LIT(o, "</li></ul>");
    LIT(o, "</li></ul></aside>\n");
  }
  char *p = html;
  int k = 0;
  while (1) {
    char *q = p;
    while ((q = strstr(q, "<h")) && !((q[2] == '2' || q[2] == '3') && q[3] == '>'))
      q += 2;
    if (!q || k >= nh)
      break;
    add(o, p, q + 3 - p);
    LIT(o, " id=\"");
    add(o, t->p + H[k].sat, H[k].sn);
    LIT(o, "\">");
    k++;
    p = q + 4;
  }
  adds(o, p);
  areset();
  if (f->isindex && f->dir) {
    LIT(o, "<ul class=\"pages\">\n");
    Sec *s = &S[f->dir];
    for (int i = 0; i < s->np; i++) {
      File *g = &F[s->pages[i]];
      LIT(o, "<li><a href=\"");
      url(o, g);
      LIT(o, "\">");
      esc(o, g->title, g->tl);
      LIT(o, "</a> ");
      esc(o, g->desc, g->dl);
      LIT(o, "</li>\n");
    }
    LIT(o, "</ul>\n");
  }
  LIT(o, "</article>\n<footer>");
  if (f->prev >= 0) {
    LIT(o, "<a rel=\"prev\" href=\"");
    url(o, &F[f->prev]);
    LIT(o, "\">");
    esc(o, F[f->prev].title, F[f->prev].tl);
    LIT(o, "</a>");
  }
  if (f->next >= 0) {
    LIT(o, "<a rel=\"next\" href=\"");
    url(o, &F[f->next]);
    LIT(o, "\">");
    esc(o, F[f->next].title, F[f->next].tl);
    LIT(o, "</a>");
  }
  LIT(o, "</footer>\n</main>\n</body>\n</html>\n");
}

static int OUTFD;
static atomic_int NEXT;
static int cmpw(const void *a, const void *b) {
  return F[*(int *)a].weight - F[*(int *)b].weight;
}
static void outpath(File *f, int *fd, char *nm) {
  *fd = S[f->dir].ofd;
  if (!strcmp(f->rel, "index.md")) {
    strcpy(nm, "index.html");
    return;
  }
  size_t l = strlen(f->rel) - 3;
  memcpy(nm, f->rel, l);
  nm[l] = 0;
  mkdirat(*fd, nm, 0755);
  strcpy(nm + l, "/index.html");
}
static void *work(void *x) {
  Buf o = {0}, t = {0}, u = {0};
  char nm[512];
  int fd;
  (void)x;
  for (;;) {
    int b = atomic_fetch_add(&NEXT, 16);
    if (b >= NF)
      break;
    for (int i = b; i < b + 16 && i < NF; i++) {
      File *f = &F[i];
      page(f, &o, &t, &u);
      outpath(f, &fd, nm);
      put(fd, nm, o.p, o.n);
    }
  }
  return 0;
}
static void *rdall(void *x) {
  (void)x;
  for (;;) {
    int b = atomic_fetch_add(&NEXT, 16);
    if (b >= NF)
      break;
    for (int i = b; i < b + 16 && i < NF; i++) {
      rd(&F[i]);
      front(&F[i]);
    }
  }
  return 0;
}
static void par(void *(*fn)(void *)) {
  NEXT = 0;
  if (NT == 1) {
    fn(0);
    return;
  }
  pthread_t t[64];
  for (int i = 0; i < NT; i++)
    pthread_create(&t[i], 0, fn, 0);
  for (int i = 0; i < NT; i++)
    pthread_join(t[i], 0);
}
typedef struct {
  unsigned long long h;
  long long mt;
  unsigned long long size;
  int weight, dir;
  unsigned t, tl, d, dl, dt, dtl, g, gl;
} Rec;
static unsigned long long hash(File *f) {
  unsigned long long h = 1469598103934665603ULL + f->dir;
  for (char *p = f->rel; *p; p++)
    h = (h ^ (unsigned char)*p) * 1099511628211ULL;
  return h;
}
static void savecache(const char *p) {
  Buf r = {0}, b = {0};
  unsigned long long n = NF;
  add(&r, (char *)&n, 8);
  for (int i = 0; i < NF; i++) {
    File *f = &F[i];
    Rec q = {hash(f), f->mt, f->size, f->weight, f->dir, b.n, f->tl, 0, 0, 0, 0, 0, 0};
    add(&b, f->title, f->tl);
    q.d = b.n;
    q.dl = f->dl;
    add(&b, f->desc, f->dl);
    q.dt = b.n;
    q.dtl = f->datel;
    add(&b, f->date, f->datel);
    q.g = b.n;
    q.gl = strlen(f->tags) + 1;
    add(&b, f->tags, q.gl);
    add(&r, (char *)&q, sizeof q);
  }
  add(&r, b.p, b.n);
  put(AT_FDCWD, p, r.p, r.n);
}
// returns the number of changed files (in CH), or -1 where a full build is needed
static int *CH;
static Rec *RC;
static int loadcache(const char *p, int *fdp) {
  int fd = open(p, O_RDWR);
  if (fd < 0)
    return -1;
  struct stat st;
  fstat(fd, &st);
  char *m = malloc(st.st_size);
  if (read(fd, m, st.st_size) != st.st_size)
    return -1;
  if (*(unsigned long long *)m != (unsigned long long)NF)
    return -1;
  RC = (Rec *)(m + 8);
  char *b = m + 8 + NF * sizeof(Rec);
  CH = malloc(NF * sizeof(int));
  int k = 0;
  for (int i = 0; i < NF; i++) {
    File *f = &F[i];
    Rec *q = &RC[i];
    if (q->h != hash(f))
      return -1;
    f->isindex = !strcmp(f->rel, "index.md");
    if (q->mt != f->mt || q->size != f->size) {
      CH[k++] = i;
      rd(f);
      front(f);
      if (f->weight != q->weight || f->tl != (int)q->tl || memcmp(f->title, b + q->t, q->tl) ||
          f->dl != (int)q->dl || memcmp(f->desc, b + q->d, q->dl) || f->datel != (int)q->dtl ||
          memcmp(f->date, b + q->dt, q->dtl))
        return -1;
    } else {
      f->title = b + q->t;
      f->tl = q->tl;
      f->desc = b + q->d;
      f->dl = q->dl;
      f->date = b + q->dt;
      f->datel = q->dtl;
      f->tags = b + q->g;
      f->weight = q->weight;
    }
  }
  *fdp = fd;
  return k;
}
int main(int c, char **v) {
  if (c < 3) {
    fprintf(stderr, "usage: limit site|scan|incremental FOLDER [OUT] [CACHE] [-tN]\n");
    return 2;
  }
  double s0 = now();
  T0 = s0;
  for (int i = 3; i < c; i++)
    if (!strncmp(v[i], "-t", 2))
      NT = atoi(v[i] + 2);
  OUTFD = -1;
  if (c > 3 && v[3][0] != '-') {
    mkdir(v[3], 0755);
    OUTFD = open(v[3], O_RDONLY | O_DIRECTORY);
    if (OUTFD < 0)
      die(v[3]);
  }
  char root[4096];
  snprintf(root, 4096, "%s/content", v[2]);
  scan(root);
  phase("scan");
  if (!strcmp(v[1], "scan"))
    goto end;
  S[0].ofd = OUTFD;
  for (int s = 1; s < NS && OUTFD >= 0; s++) {
    mkdirat(OUTFD, S[s].slug, 0755);
    S[s].ofd = openat(OUTFD, S[s].slug, O_RDONLY | O_DIRECTORY);
  }
  int inc = !strcmp(v[1], "incremental"), nch = -1, cfd = -1;
  if (inc) {
    nch = loadcache(v[4], &cfd);
    phase("cache");
    if (nch == 0)
      goto end;
  }
  if (nch < 0) {
    par(rdall);
    phase("read+front matter");
  }
  for (int i = 0; i < NF; i++) {
    File *f = &F[i];
    Sec *s = &S[f->dir];
    if (f->isindex) {
      s->idx = i;
      s->weight = f->weight;
    } else {
      s->pages = realloc(s->pages, (s->np + 1) * sizeof(int));
      s->pages[s->np++] = i;
    }
  }
  for (int s = 1; s < NS; s++) {
    qsort(S[s].pages, S[s].np, sizeof(int), cmpw);
    for (int i = 0; i < S[s].np; i++) {
      if (i)
        F[S[s].pages[i]].prev = S[s].pages[i - 1];
      if (i + 1 < S[s].np)
        F[S[s].pages[i]].next = S[s].pages[i + 1];
    }
  }
  mknav();
  phase("model");
  if (nch > 0) {
    Buf o = {0}, t = {0}, u = {0};
    char nm[512];
    int fd;
    for (int k = 0; k < nch; k++) {
      File *f = &F[CH[k]];
      page(f, &o, &t, &u);
      outpath(f, &fd, nm);
      put(fd, nm, o.p, o.n);
      RC[CH[k]].mt = f->mt;
      RC[CH[k]].size = f->size;
      if (pwrite(cfd, &RC[CH[k]], sizeof(Rec), 8 + CH[k] * sizeof(Rec)) < 0)
        die("cache");
    }
    phase("changed pages");
    goto end;
  }
  par(work);
  phase("parse+render+template+write");
  Buf b = {0};
  LIT(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset "
          "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
  for (int i = 0; i < NF; i++) {
    LIT(&b, "<url><loc>https://example.org");
    url(&b, &F[i]);
    LIT(&b, "</loc><lastmod>");
    add(&b, F[i].date, F[i].datel);
    LIT(&b, "</lastmod></url>\n");
  }
  LIT(&b, "</urlset>\n");
  put(OUTFD, "sitemap.xml", b.p, b.n);
  char q[8192];
  const char *st[] = {"style.css", "logo.svg"};
  for (int i = 0; i < 2; i++) {
    snprintf(q, 8192, "%s/static/%s", v[2], st[i]);
    int fd = open(q, O_RDONLY);
    struct stat z;
    fstat(fd, &z);
    char *d = malloc(z.st_size);
    if (read(fd, d, z.st_size) != z.st_size)
      die(q);
    close(fd);
    put(OUTFD, st[i], d, z.st_size);
  }
  phase("sitemap+static");
  if (inc) {
    savecache(v[4]);
    phase("save cache");
  }
end:;
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  fprintf(stderr, "total %.1f ms wall, %.3f user, %.3f sys, %ld KiB, %d md files\n", now() - s0,
          r.ru_utime.tv_sec + r.ru_utime.tv_usec / 1e6,
          r.ru_stime.tv_sec + r.ru_stime.tv_usec / 1e6, r.ru_maxrss, NF);
  return 0;
}
