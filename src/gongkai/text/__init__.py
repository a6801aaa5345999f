"""Chinese text: numbers in prose, segmentation, personal data, wordlists, forms for matching.

Everything here takes a string and gives values with their places in that string; nothing reads,
writes or remembers. The rooms above use these modules:

- `gongkai.text.numbers`: numbers and quantities in prose, Chinese numerals read and written;
- `gongkai.text.segmentation`: sentences and clauses;
- `gongkai.text.personal_data`: identity cards, telephones, bank cards … found and masked;
- `gongkai.text.wordlists`: many terms in one pass;
- `gongkai.text.normal_forms`: forms for matching, traditional and simplified characters;
- `gongkai.text.seen`: texts without what nobody sees.
"""
