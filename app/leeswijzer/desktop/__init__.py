"""The program as it is seen and touched: the only package that knows Qt."""
