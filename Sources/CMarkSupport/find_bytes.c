#define _GNU_SOURCE
#include "CMarkSupport.h"

#include <string.h>

size_t find_bytes(const void *text, size_t length, const void *needle, size_t needle_length) {
  const char *place = memmem(text, length, needle, needle_length);
  return place ? (size_t)(place - (const char *)text) : length;
}
