"""E-invoices: Factur-X and ZUGFeRD PDFs, CII and UBL XML, as one canonical invoice, and the detail of what IT cost."""
