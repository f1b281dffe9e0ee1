"""The registry: every default number with its range, unit, population, year, source and grade."""

from workbook.parameters.catalogue import CatalogueService, drivers, grid, services
from workbook.parameters.registry import Parameter, Published, default_parameters, parameter, published, registry

__all__ = [
    "CatalogueService",
    "Parameter",
    "Published",
    "default_parameters",
    "drivers",
    "grid",
    "parameter",
    "published",
    "registry",
    "services",
]
