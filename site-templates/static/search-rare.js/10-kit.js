/* The part of the search that few queries need: sites without an index, and what helps when nothing was
   found. Loaded by search.js, which gives it what it builds on; the parts in this folder become one
   static/search-rare.js, inside one function. */

var kit = window.gongshiSearch.kit, GAP = ' ', SHIFT = 524288, CASES = 8;
var Index = kit.Index, Search = kit.Search, Page = kit.Page, element = kit.element, unique = kit.unique, isHan = kit.isHan;
var caseNumber = kit.caseNumber, fieldsOf = kit.fieldsOf;
var logarithm = kit.logarithm, charactersOf = kit.charactersOf, pairKey = kit.pairKey, rowKey = kit.rowKey;
