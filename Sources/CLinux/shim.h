#pragma once
#include <pthread.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

// What Swift's Glibc module lacks.

/// The system's own search, which its header shows to GNU sources only.
void *memmem(const void *_Nonnull text, size_t text_size, const void *_Nonnull part, size_t part_size);

/// Where some bytes stand first in a text; negative if they do not.
///
/// A few kilobytes are sought by their beginning, since to prepare the search for all of them costs more
/// than the search; more are not, so that a text that repeats itself takes no longer.
static inline long gongshi_place_of(
    const void *_Nonnull part, size_t part_size, const void *_Nonnull text, size_t text_size) {
  const size_t beginning = part_size > 128 && part_size <= 4096 ? 128 : part_size;
  const char *from = text, *const end = from + text_size;
  const char *found;
  while ((found = memmem(from, (size_t)(end - from), part, beginning))) {
    if ((size_t)(end - found) < part_size) break;
    if (!memcmp(found, part, part_size)) return found - (const char *)text;
    from = found + 1;
  }
  return -1;
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

static inline void *gongshi_nothing(void *nothing) { return nothing; }

/// Begins a thread that does nothing and waits for its end; 0 if the system gave one.
static inline int gongshi_try_thread(void) {
  pthread_t thread;
  const int code = pthread_create(&thread, NULL, gongshi_nothing, NULL);
  return code ? code : pthread_join(thread, NULL);
}
