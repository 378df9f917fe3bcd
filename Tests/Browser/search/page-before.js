/* The page is reached by a deep link with a query and a filter. */
'use strict';
history.replaceState(null, '', location.pathname + '?q=' + encodeURIComponent('停车') +
  '&community=' + encodeURIComponent('杏里社区'));
