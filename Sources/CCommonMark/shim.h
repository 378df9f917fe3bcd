#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// The memory of one document: nodes are taken from blocks, one after the other, and given back together.
// The library's own arena is one for all threads. An allocator gets no argument, so the arena that is open
// on a thread is a variable of the thread; it is closed on the thread that opened it.
typedef struct gongshi_block {
  struct gongshi_block *earlier;
  size_t filler; // keeps what follows at a multiple of 16
} gongshi_block;

typedef struct gongshi_arena {
  gongshi_block *blocks;
  char *next;
  size_t left;
  struct gongshi_arena *outer;
} gongshi_arena;

static inline gongshi_arena **gongshi_open(void) {
  static _Thread_local gongshi_arena *arena;
  return &arena;
}

// No part of a block is used twice. Before each piece stands its size.
static inline void *gongshi_take(size_t size) {
  gongshi_arena *arena = *gongshi_open();
  size_t whole = (size + 16 + 15) & ~(size_t)15;
  if (whole < size) abort();
  if (arena->left < whole) {
    size_t room = whole > 32768 ? whole : 32768;
    gongshi_block *block = malloc(sizeof(gongshi_block) + room);
    if (!block) abort();
    block->earlier = arena->blocks;
    arena->blocks = block;
    arena->next = (char *)(block + 1);
    arena->left = room;
  }
  char *piece = arena->next;
  arena->next += whole;
  arena->left -= whole;
  memcpy(piece, &size, sizeof size);
  return piece + 16;
}

static inline void *gongshi_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  // Most of a block is never taken: zeroing it whole cost a hundredth of a build.
  return memset(gongshi_take(count * size), 0, count * size);
}

static inline void *gongshi_realloc(void *former, size_t size) {
  size_t held = 0;
  if (former) memcpy(&held, (char *)former - 16, sizeof held);
  if (former && size <= held) return former;
  void *piece = gongshi_take(size);
  if (former) memcpy(piece, former, held);
  return piece;
}

static inline void gongshi_free(void *piece) { (void)piece; }

static inline gongshi_arena *gongshi_arena_open(void) {
  gongshi_arena *arena = calloc(1, sizeof(gongshi_arena));
  if (!arena) abort();
  arena->outer = *gongshi_open();
  *gongshi_open() = arena;
  return arena;
}

static inline void gongshi_arena_close(gongshi_arena *arena) {
  *gongshi_open() = arena->outer;
  for (gongshi_block *block = arena->blocks; block;) {
    gongshi_block *earlier = block->earlier;
    free(block);
    block = earlier;
  }
  free(arena);
}

// A parser of the open arena; its tree and all that is made of it lie there too.
static inline cmark_parser *gongshi_parser_new(int options) {
  static cmark_mem memory = {gongshi_calloc, gongshi_realloc, gongshi_free};
  return cmark_parser_new_with_mem(options, &memory);
}

// The kinds of node as one small number. The extension's own kinds are variables without an
// installed header, so they are declared where they are read and never reach Swift.
static inline int gongshi_node_kind(cmark_node *node) {
  extern cmark_node_type CMARK_NODE_TABLE;
  extern cmark_node_type CMARK_NODE_TABLE_ROW;
  extern cmark_node_type CMARK_NODE_TABLE_CELL;
  cmark_node_type type = cmark_node_get_type(node);
  switch (type) {
  case CMARK_NODE_DOCUMENT: return 0;
  case CMARK_NODE_BLOCK_QUOTE: return 1;
  case CMARK_NODE_LIST: return 2;
  case CMARK_NODE_ITEM: return cmark_node_get_syntax_extension(node) ? 4 : 3;
  case CMARK_NODE_CODE_BLOCK: return 5;
  case CMARK_NODE_HTML_BLOCK: return 6;
  case CMARK_NODE_PARAGRAPH: return 7;
  case CMARK_NODE_HEADING: return 8;
  case CMARK_NODE_THEMATIC_BREAK: return 9;
  case CMARK_NODE_TEXT: return 10;
  case CMARK_NODE_SOFTBREAK: return 11;
  case CMARK_NODE_LINEBREAK: return 12;
  case CMARK_NODE_CODE: return 13;
  case CMARK_NODE_HTML_INLINE: return 14;
  case CMARK_NODE_EMPH: return 15;
  case CMARK_NODE_STRONG: return 16;
  case CMARK_NODE_LINK: return 17;
  case CMARK_NODE_IMAGE: return 18;
  default: break;
  }
  if (type == CMARK_NODE_TABLE) return 19;
  if (type == CMARK_NODE_TABLE_ROW) return cmark_gfm_extensions_get_table_row_is_header(node) ? 20 : 21;
  if (type == CMARK_NODE_TABLE_CELL) return 22;
  return -1;
}
