package dev.lanner.maven.packaging;

/// What of a function is in its zip.
public enum Layout {
  /// The jars and their AOT cache. The JRE and the bootstrap come with a layer, which several
  /// functions can share. A bootstrap in the zip would hide that of the layer.
  LAYERED,

  /// Everything: bootstrap, JRE, jars and AOT cache.
  SELF_CONTAINED,

  /// The jars alone, for Lambda's managed runtime `java25`, which SnapStart needs for zips.
  MANAGED,

  /// Nothing: `lanner:native` makes a zip of its own.
  NATIVE,

  /// Everything, in the folder that `lanner:image` takes. Without a JRE of its own, the image has
  /// one.
  IMAGE;

  /// Whether there is a `function.zip`.
  boolean isZipped() {
    return this != NATIVE && this != IMAGE;
  }

  /// Whether Lambda can take a snapshot of it. Of zips it does so for its own runtimes alone.
  boolean startsFromSnapshots() {
    return this == MANAGED || this == IMAGE;
  }
}
