package dev.lanner.maven.template;

/// Where a value of the template comes from.
///
/// @param place for a message: `src/lanner/template.yaml:12`, or what of the code says so
/// @param isDefault whether nobody has said it, so that what a user writes takes its place
record Origin(String place, boolean isDefault) {
  static Origin of(String place) {
    return new Origin(place, false);
  }

  Origin asDefault() {
    return new Origin(place, true);
  }
}
