#pragma once
#include <malloc.h>
#include <sys/file.h>
#include <sys/inotify.h>

// What Swift's Glibc module lacks.

/// Keeps memory that was given back, and takes more of it at once: a build is short.
static inline void gongshi_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}
