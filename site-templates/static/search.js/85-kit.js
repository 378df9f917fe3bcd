window.gongshiSearch = arrived;
arrived.open = openIndex;
arrived.Folder = Folder;
arrived.readShard = readShard;
/** What the other scripts build on. */
arrived.kit = {
  Index: Index, Search: Search, Segment: Segment, loadScript: loadScript, unique: unique, isHan: isHan,
  caseNumber: caseNumber, fieldsOf: fieldsOf, Numbers: Numbers, readShards: readShards, readRecords: readRecords, keyText: keyText,
  logarithm: logarithm, charactersOf: charactersOf, pairKey: pairKey, rowKey: rowKey, startKey: startKey, findMatch: findMatch, tallyTerms: tallyTerms, lengthSign: lengthSign,
  soundFile: soundFile, DIGITS: DIGITS, Page: Page, element: element, FACETS: FACETS
};

