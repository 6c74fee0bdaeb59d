"""Citations of orders, statutes, codes and provisions: a grammar of the forms in which American instruments cite."""
