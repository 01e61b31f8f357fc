#include "CMarkSupport.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, HEADER = 16, CHUNK = 1 << 20 };

typedef struct chunk {
  struct chunk *next;
  size_t capacity;
  size_t used;
  size_t padding;
  unsigned char bytes[];
} chunk;

// `first` is kept between documents; `current` is null while nothing is allocated.
static _Thread_local chunk *first;
static _Thread_local chunk *current;

static pthread_key_t cleanup_key;
static pthread_once_t cleanup_once = PTHREAD_ONCE_INIT;

static void free_chunks(void *head) {
  for (chunk *c = head; c;) {
    chunk *next = c->next;
    free(c);
    c = next;
  }
}

static void make_cleanup_key(void) { pthread_key_create(&cleanup_key, free_chunks); }

static void out_of_memory(void) {
  fputs("out of memory while reading Markdown\n", stderr);
  abort();
}

static chunk *new_chunk(size_t size) {
  size_t capacity = size > CHUNK ? size : CHUNK;
  chunk *c = malloc(sizeof(chunk) + capacity);
  if (!c) out_of_memory();
  c->next = NULL;
  c->capacity = capacity;
  c->used = 0;
  return c;
}

// Makes a chunk with at least `size` free bytes the current one.
static void make_room(size_t size) {
  chunk *following = current ? current->next : first;
  if (!following || following->capacity < size) {
    chunk *c = new_chunk(size);
    c->next = following;
    if (current) {
      current->next = c;
    } else {
      first = c;
      // The thread's end frees the list from its first chunk on.
      pthread_once(&cleanup_once, make_cleanup_key);
      pthread_setspecific(cleanup_key, first);
    }
    following = c;
  }
  following->used = 0;
  current = following;
}

static void *allocate(size_t size) {
  if (size > SIZE_MAX / 2) out_of_memory();
  size_t total = HEADER + ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
  if (!current || current->capacity - current->used < total) make_room(total);
  unsigned char *block = current->bytes + current->used;
  current->used += total;
  memcpy(block, &size, sizeof size);
  return block + HEADER;
}

static size_t size_of(const void *block) {
  size_t size;
  memcpy(&size, (const unsigned char *)block - HEADER, sizeof size);
  return size;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) out_of_memory();
  void *block = allocate(count * size);
  memset(block, 0, count * size);
  return block;
}

static void arena_free(void *block) {
  if (!block || !current) return;
  // Only the block on top can be given back at once; the others wait for the release.
  size_t total = HEADER + ((size_of(block) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
  unsigned char *start = (unsigned char *)block - HEADER;
  if (start + total == current->bytes + current->used && start >= current->bytes) {
    current->used = (size_t)(start - current->bytes);
  }
}

static void *arena_realloc(void *block, size_t size) {
  if (!block) return allocate(size);
  size_t old = size_of(block);
  if (size <= old) return block;
  void *grown = allocate(size);
  memcpy(grown, block, old);
  return grown;
}

static cmark_mem allocator = {arena_calloc, arena_realloc, arena_free};

cmark_mem *bump_arena_allocator(void) { return &allocator; }

bump_arena_mark bump_arena_top(void) {
  bump_arena_mark mark = {current, current ? current->used : 0};
  return mark;
}

void bump_arena_release(bump_arena_mark mark) {
  current = mark.chunk;
  if (current) {
    current->used = mark.used;
  } else if (first) {
    // A large document's extra memory goes back to the system.
    free_chunks(first->next);
    first->next = NULL;
  }
}
