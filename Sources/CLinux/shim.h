#pragma once
#include <malloc.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

// What Swift's Glibc module lacks.

/// Keeps memory that was given back, and takes more of it at once: a build is short.
static inline void gongshi_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}

/// Returns the pages that hold nothing, wherever they lie.
static inline void gongshi_give_memory_back(void) { malloc_trim(0); }

/// The system's own search, which its header shows to GNU sources only.
void *memmem(const void *_Nonnull text, size_t text_size, const void *_Nonnull part, size_t part_size);

/// Where some bytes stand first in a text; negative if they do not.
static inline long gongshi_place_of(
    const void *_Nonnull part, size_t part_size, const void *_Nonnull text, size_t text_size) {
  const char *found = memmem(text, text_size, part, part_size);
  return found ? found - (const char *)text : -1;
}

/// Restricts a thread to the first `count` of the cores that the caller may use; 0 if it worked.
static inline long gongshi_use_cores(int thread, int count) {
  unsigned char cores[1024] = {0};
  long size = syscall(SYS_sched_getaffinity, 0, sizeof cores, cores);
  if (size < 0) return size;
  for (long place = 0; place < size * 8; place++) {
    unsigned char bit = (unsigned char)(1u << (place % 8));
    if (!(cores[place / 8] & bit)) continue;
    if (count > 0) count--;
    else cores[place / 8] &= (unsigned char)~bit;
  }
  return syscall(SYS_sched_setaffinity, thread, size, cores);
}
