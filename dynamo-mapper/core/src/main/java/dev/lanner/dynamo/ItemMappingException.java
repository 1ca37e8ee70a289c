package dev.lanner.dynamo;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// An item and a record do not fit, or a record cannot be stored. The message names types,
/// components and places, never values.
public final class ItemMappingException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String component;
  private final String problem;
  private final String path;
  private final String advice;

  private ItemMappingException(
      String component, String problem, String path, String advice, @Nullable Throwable cause) {
    super(cause);
    this.component = component;
    this.problem = problem;
    this.path = path;
    this.advice = advice;
  }

  /// A problem with a value, before anybody knows where in the item the value is.
  ///
  /// @param problem goes on after the name of the component, such as `needs a number (N) but the
  ///   item has a string (S)`
  /// @param advice what to do, as a sentence
  public static ItemMappingException of(String problem, String advice) {
    return new ItemMappingException("", problem, "", advice, null);
  }

  /// As {@link #of(String, String)}, because of another exception.
  public static ItemMappingException of(String problem, String advice, Throwable cause) {
    return new ItemMappingException("", problem, "", advice, cause);
  }

  /// The same problem, one level further out.
  ///
  /// @param element `[2]` of an element, `.name` of an attribute
  public ItemMappingException in(String element) {
    return again(component, element + path);
  }

  /// The same problem, one level further out, in a component of a record. The innermost component
  /// is the one that the message names.
  ///
  /// @param owner name of the component with its record, such as `Order.lines`
  /// @param element as in {@link #in(String)}
  public ItemMappingException in(String owner, String element) {
    return again(component.isEmpty() ? owner : component, element + path);
  }

  private ItemMappingException again(String newComponent, String newPath) {
    var exception = new ItemMappingException(newComponent, problem, newPath, advice, getCause());
    exception.setStackTrace(getStackTrace());
    return exception;
  }

  /// The component, such as `OrderLine.quantity`; empty when the whole item does not fit.
  public String component() {
    return component;
  }

  /// Where in the item, such as `$.lines[2].quantity`; `$` for the item itself.
  public String path() {
    return "$" + path;
  }

  @Override
  public String getMessage() {
    return (component.isEmpty() ? "The item" : component)
        + " "
        + problem
        + " at "
        + path()
        + ". "
        + advice;
  }
}
