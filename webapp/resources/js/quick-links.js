/* Enter sends the form to look names up, and it comes back whole: whoever typed goes on in the field in which they were. Only which field that was is kept, until then. Without this they begin at the top. */
(function () {
  'use strict';

  var KEY = 'wholeschool.quick-links.field';

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.getElementById('quick');
    var before = document.getElementById(sessionStorage.getItem(KEY) || '-');
    sessionStorage.removeItem(KEY);
    if (before && !document.querySelector('main .error')) {
      before.focus();
    }
    form.addEventListener('submit', function (event) {
      var field = document.activeElement;
      if (event.submitter && event.submitter.id === 'quick:find' && field && field.tagName === 'INPUT' && field.type === 'search') {
        sessionStorage.setItem(KEY, field.id);
      }
    });
  });
}());
