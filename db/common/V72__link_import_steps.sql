-- Which list brought a link into a state, so that taking the list back can undo what it did: a review date that it moved, a link that had ended and that it proposed again.

alter table peer_link_version add column import_id bigint references link_import (id);
