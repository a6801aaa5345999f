"""Holiday notices loaded after the package was made, for every organ of the deployment."""
