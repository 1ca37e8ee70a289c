package shop;

import java.util.List;

record Page<T extends Record>(List<T> items) {}
