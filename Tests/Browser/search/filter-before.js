/* A link with filters alone: the only kind there is, and a community that is not there. */
'use strict';
history.replaceState(null, '', location.pathname + '?kind=' + encodeURIComponent('品牌') +
  '&community=' + encodeURIComponent('某社区'));
