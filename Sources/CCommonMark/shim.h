#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

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
