package shop;

record Nothing() {}
