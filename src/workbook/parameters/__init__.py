"""The registry: every default number with its range, unit, population, year, source and grade."""

from workbook.parameters.registry import Parameter, default_parameters, parameter, registry

__all__ = ["Parameter", "default_parameters", "parameter", "registry"]
