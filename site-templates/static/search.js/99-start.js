function start() {
  document.querySelectorAll('form[data-search]').forEach(function (form) { new Page(form); });
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
