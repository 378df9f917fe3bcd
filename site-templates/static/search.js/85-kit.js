window.gongshiSearch = arrived;
arrived.open = openIndex;
arrived.Folder = Folder;
arrived.readShard = readShard;
/** What the other two scripts build on. */
arrived.kit = {
  Index: Index, Search: Search, Segment: Segment, loadScript: loadScript, unique: unique, isHan: isHan,
  caseNumber: caseNumber, fieldsOf: fieldsOf, compareText: compareText,
  logarithm: logarithm, slotsOf: slotsOf, hitOf: hitOf,
  Page: Page, element: element, forget: forget,
  FACETS: FACETS
};

