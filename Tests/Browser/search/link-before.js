'use strict';
history.replaceState(null, '', location.pathname + '?q=' + encodeURIComponent('停车'));
