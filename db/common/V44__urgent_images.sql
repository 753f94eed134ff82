-- What the product tells whoever logs about these, "find the safeguarding lead at once", holds for the lead as well: an image of a child is still going round, and Prevent is told while something can
-- be done. A school that sees it otherwise says so on the page of the category, as before.
update category set urgent = true where code in ('NUDES_SHARED', 'UPSKIRTING', 'RADICALISATION');
