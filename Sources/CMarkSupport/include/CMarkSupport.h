// The C side of rendering Markdown: memory for libcmark, and a search that is linear.
#ifndef ASSAY_CMARK_SUPPORT_H
#define ASSAY_CMARK_SUPPORT_H

#include <cmark.h>
#include <stddef.h>

// Memory that is given back in one step.
//
// libcmark asks for about two blocks of memory per inline node and never tells its allocator which
// document they belong to. Each thread therefore has one stack of memory: a caller marks the
// top, parses, reads what it needs, and releases everything above the mark. Marks nest.

// A height of the calling thread's stack of memory.
typedef struct bump_arena_mark {
  void *chunk;
  size_t used;
} bump_arena_mark;

// The allocator to hand to libcmark; it works on the calling thread's memory.
cmark_mem *bump_arena_allocator(void);

// The present height.
bump_arena_mark bump_arena_top(void);

// Gives back everything allocated by this thread since `mark` was taken.
void bump_arena_release(bump_arena_mark mark);

// The offset of the first `needle` in `text`, or `length` where there is none.
//
// Linear in both lengths, which a plain loop is not on text that repeats itself.
size_t find_bytes(const void *text, size_t length, const void *needle, size_t needle_length);

#endif
