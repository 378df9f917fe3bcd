/* A link with two months, a community twice, one that is not there, and kinds and tags without a value. */
'use strict';
history.replaceState(null, '', location.pathname + '?q=' + encodeURIComponent('车') + '&month=2026-11&month=2026-10' +
  '&community=' + encodeURIComponent('杏里社区') + '&community=' + encodeURIComponent('杏里社区') + '&kind=&tag=');
