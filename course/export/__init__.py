"""What is made from the words: notebooks, handouts and the other forms of the course."""
