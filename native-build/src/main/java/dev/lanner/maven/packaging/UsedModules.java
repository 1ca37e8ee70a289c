package dev.lanner.maven.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which modules of the JDK the classes of a jar name, in code and in signatures.
///
/// `jdeps` stops at the first jar with a module descriptor whose requirements have other names on
/// the class path, which is why this looks for itself.
final class UsedModules {
  private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)/[\\w$]+;");

  private final Map<String, String> moduleByPackage = new HashMap<>();

  UsedModules() {
    for (var module : ModuleFinder.ofSystem().findAll()) {
      for (String each : module.descriptor().packages()) {
        moduleByPackage.put(each.replace('.', '/'), module.descriptor().name());
      }
    }
  }

  Set<String> of(Path jar) throws IOException {
    var modules = new TreeSet<String>();
    try (var file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
          try (InputStream in = file.getInputStream(entry)) {
            add(in.readAllBytes(), modules);
          } catch (IllegalArgumentException _) {
            // A class file of a later release than this JDK's, which a JRE of it cannot load
            // either.
          }
        }
      }
    }
    return modules;
  }

  private void add(byte[] classFile, Set<String> modules) {
    for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
      switch (entry) {
        case ClassEntry type -> addType("L" + type.asInternalName() + ";", modules);
        case Utf8Entry text -> {
          // Descriptors, and whatever looks like one.
          if (text.equalsString("") || text.stringValue().indexOf(';') < 0) {
            continue;
          }
          addType(text.stringValue(), modules);
        }
        default -> {}
      }
    }
  }

  private void addType(String descriptor, Set<String> modules) {
    for (Matcher type = TYPE.matcher(descriptor); type.find(); ) {
      String module = moduleByPackage.get(type.group(1));
      if (module != null) {
        modules.add(module);
      }
    }
  }
}
