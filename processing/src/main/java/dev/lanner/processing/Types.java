package dev.lanner.processing;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/// Questions about types, asked of the compiler.
public final class Types {
  private final Elements elements;
  private final javax.lang.model.util.Types types;

  public Types(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  public Elements elements() {
    return elements;
  }

  /// The type's element, or `null` when it is no class or interface.
  public static @Nullable TypeElement element(TypeMirror type) {
    return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
  }

  public static boolean is(TypeMirror type, String qualifiedName) {
    TypeElement element = element(type);
    return element != null && element.getQualifiedName().contentEquals(qualifiedName);
  }

  public boolean isOptional(TypeMirror type) {
    return is(type, "java.util.Optional");
  }

  public boolean isList(TypeMirror type) {
    return is(type, "java.util.List");
  }

  public static boolean isBytes(TypeMirror type) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
  }

  public static boolean isVoid(TypeMirror type) {
    return type.getKind() == TypeKind.VOID;
  }

  public static boolean isRecord(TypeMirror type) {
    TypeElement element = element(type);
    return element != null && element.getKind() == ElementKind.RECORD;
  }

  public static boolean isEnum(TypeMirror type) {
    TypeElement element = element(type);
    return element != null && element.getKind() == ElementKind.ENUM;
  }

  /// The type of a method's parameter in a class that may have given a type to it by inheriting.
  public TypeMirror parameterType(TypeElement owner, ExecutableElement method, int index) {
    TypeMirror declared = method.getParameters().get(index).asType();
    return mentionsVariable(declared)
        ? signature(owner, method).getParameterTypes().get(index)
        : declared;
  }

  /// The result of a method in a class that may have given a type to it by inheriting.
  public TypeMirror resultType(TypeElement owner, ExecutableElement method) {
    TypeMirror declared = method.getReturnType();
    return mentionsVariable(declared) ? signature(owner, method).getReturnType() : declared;
  }

  private ExecutableType signature(TypeElement owner, ExecutableElement method) {
    return (ExecutableType) types.asMemberOf((DeclaredType) owner.asType(), method);
  }

  /// Whether a type variable is the type or stands in it.
  public static boolean mentionsVariable(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(Types::mentionsVariable);
    }
    return type.getKind() == TypeKind.TYPEVAR
        || (type instanceof ArrayType array && mentionsVariable(array.getComponentType()));
  }

  /// Whether a type that does not exist, or not yet, is the type or stands in it.
  public static boolean mentionsMissing(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(Types::mentionsMissing);
    }
    return type instanceof ArrayType array && mentionsMissing(array.getComponentType());
  }

  public boolean isSame(TypeMirror a, TypeMirror b) {
    return types.isSameType(a, b);
  }

  public TypeMirror erasure(TypeMirror type) {
    return types.erasure(type);
  }

  public boolean isSubtype(TypeMirror type, String qualifiedName) {
    TypeElement element = elements.getTypeElement(qualifiedName);
    return element != null && types.isSubtype(type, types.erasure(element.asType()));
  }

  /// The type as one of its supertypes, or `null` when it is none.
  public @Nullable DeclaredType supertype(TypeMirror type, String qualifiedName) {
    if (is(type, qualifiedName)) {
      return (DeclaredType) type;
    }
    for (TypeMirror direct : types.directSupertypes(type)) {
      DeclaredType found = supertype(direct, qualifiedName);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// Whether a value of one type may stand for another.
  public boolean isAssignable(TypeMirror from, TypeMirror to) {
    return types.isAssignable(from, to);
  }

  public String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /// Whether code in a package can name the type.
  public boolean isAccessible(TypeElement type, String packageName) {
    return isPublic(type) || (privateOne(type) == null && packageOf(type).equals(packageName));
  }

  public TypeMirror argument(TypeMirror type, int index) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return index < arguments.size()
        ? arguments.get(index)
        : elements.getTypeElement("java.lang.Object").asType();
  }

  /// A generic type with these arguments.
  public DeclaredType declared(TypeElement element, TypeMirror... arguments) {
    return types.getDeclaredType(element, arguments);
  }

  /// The wrapper of a primitive type, any other as it is.
  public TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
        : type;
  }

  /// Whether a value of the type, boxed, is one of these.
  public boolean isAny(TypeMirror type, String... qualifiedNames) {
    TypeMirror boxed = types.erasure(boxed(type));
    for (String name : qualifiedNames) {
      if (name.equals("byte[]")) {
        if (isBytes(type)) {
          return true;
        }
      } else {
        TypeElement element = elements.getTypeElement(name);
        if (element != null && types.isAssignable(boxed, types.erasure(element.asType()))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether one of these carries an annotation named `Nullable`, of whatever package.
  public static boolean isNullable(AnnotatedConstruct... annotated) {
    for (AnnotatedConstruct each : annotated) {
      for (AnnotationMirror mirror : each.getAnnotationMirrors()) {
        if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
          return true;
        }
      }
    }
    return false;
  }

  public static boolean has(AnnotatedConstruct annotated, String annotation) {
    return mirror(annotated, annotation) != null;
  }

  public static @Nullable AnnotationMirror mirror(AnnotatedConstruct annotated, String annotation) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (is(mirror.getAnnotationType(), annotation)) {
        return mirror;
      }
    }
    return null;
  }

  /// An element of an annotation, as written or by default.
  public AnnotationValue value(AnnotationMirror mirror, String name) {
    for (var element : elements.getElementValuesWithDefaults(mirror).entrySet()) {
      if (element.getKey().getSimpleName().contentEquals(name)) {
        return present(element.getValue());
      }
    }
    throw new IllegalStateException("@" + name(mirror) + " has no element " + name);
  }

  /// @throws MissingValueException when the compiler knows no value yet
  private static AnnotationValue present(AnnotationValue value) {
    boolean missing =
        value.getValue() instanceof List<?>
            ? list(value).stream().anyMatch(Types::isMissing)
            : isMissing(value);
    if (missing) {
      throw new MissingValueException();
    }
    return value;
  }

  /// Whether what is written names a constant or class that does not exist, or not yet; the
  /// compiler has this text in its place.
  private static boolean isMissing(AnnotationValue value) {
    return "<error>".equals(value.getValue());
  }

  /// An annotation names something that does not exist, or not yet: another processor may be
  /// writing it. The compiler itself reports what never comes.
  public static final class MissingValueException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @SuppressWarnings("unchecked") // The API of annotation processing says so of array elements.
  public static List<? extends AnnotationValue> list(AnnotationValue value) {
    return (List<? extends AnnotationValue>) value.getValue();
  }

  public static String name(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /// The type as in the source, without annotations: `List<Order>`.
  public String plain(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    if (type instanceof ArrayType array) {
      return plain(array.getComponentType()) + "[]";
    }
    TypeElement element = element(type);
    if (element == null) {
      return type.getKind().isPrimitive()
          ? types.getPrimitiveType(type.getKind()).toString()
          : type.toString();
    }
    var text = new StringBuilder(element.getSimpleName());
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "<" : ", ").append(plain(arguments.get(i)));
    }
    return text.append(arguments.isEmpty() ? "" : ">").toString();
  }

  /// Whether the element is compiled in this run, so that an error can be shown at it.
  public boolean isSource(Element element) {
    JavaFileObject file = elements.getFileObjectOf(element);
    return file != null && file.getKind() == JavaFileObject.Kind.SOURCE;
  }

  /// The private one among the element and what encloses it, or `null`.
  public static @Nullable Element privateOne(Element element) {
    for (Element each = element;
        each != null && each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return each;
      }
    }
    return null;
  }

  /// Whether every package can name the type.
  public static boolean isPublic(TypeElement type) {
    for (Element each = type;
        each != null && each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
