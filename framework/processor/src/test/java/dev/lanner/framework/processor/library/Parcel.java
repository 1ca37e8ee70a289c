package dev.lanner.framework.processor.library;

import java.util.Locale;

/// A record with a component that has no codec.
public record Parcel(String sender, Locale locale) {}
