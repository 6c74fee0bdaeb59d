"""HTML: of federalregister.gov, and of any other site."""
