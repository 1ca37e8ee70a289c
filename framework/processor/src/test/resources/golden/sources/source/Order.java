package sources;

record Order(String id, int quantity) {}
