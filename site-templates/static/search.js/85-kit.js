window.gongshiSearch = arrived;
arrived.open = openIndex;
arrived.Folder = Folder;
arrived.readShard = readShard;
/** What search-rare.js builds on. */
arrived.kit = {
  Index: Index, Search: Search, unique: unique, isHan: isHan,
  caseNumber: caseNumber, fieldsOf: fieldsOf, compareText: compareText,
  logarithm: logarithm, keysOf: keysOf, hitOf: hitOf,
  Page: Page, element: element, forget: forget,
  FACETS: FACETS
};

