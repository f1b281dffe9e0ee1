"""The registry: every default number with its range, unit, population, year, source and grade."""

from workbook.parameters.registry import Parameter, Published, default_parameters, parameter, published, registry

__all__ = ["Parameter", "Published", "default_parameters", "parameter", "published", "registry"]
