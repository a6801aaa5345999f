"""The official papers (文书) of any record: templates, numbers, frozen text, PDF, signature."""
