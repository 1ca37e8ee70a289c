package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// An attribute that a pool has besides the standard ones, or a standard one that is required.
///
/// @param name as users have it, such as `custom:plan`
/// @param type `String`, `Number`, `DateTime` or `Boolean`; told, not checked
record AttributeSchema(String name, String type, boolean isMutable, boolean isRequired) {
  static final String EMAIL = "email";
  static final String PHONE = "phone_number";
  static final String SUB = "sub";

  private static final String CUSTOM = "custom:";
  private static final Set<String> STANDARD =
      Set.of(
          "address",
          "birthdate",
          EMAIL,
          "email_verified",
          "family_name",
          "gender",
          "given_name",
          "locale",
          "middle_name",
          "name",
          "nickname",
          PHONE,
          "phone_number_verified",
          "picture",
          "preferred_username",
          "profile",
          SUB,
          "updated_at",
          "website",
          "zoneinfo");
  private static final Pattern EMAIL_FORM = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern PHONE_FORM = Pattern.compile("\\+[0-9]{1,15}");

  static List<AttributeSchema> read(AwsJsonObject input) {
    return input.objects("Schema", "Name", "AttributeDataType", "Mutable", "Required").stream()
        .map(AttributeSchema::readOne)
        .toList();
  }

  private static AttributeSchema readOne(AwsJsonObject attribute) {
    var name = attribute.text("Name");
    var type = attribute.optionalText("AttributeDataType");
    boolean isStandard = STANDARD.contains(name);
    boolean isRequired = attribute.flag("Required", false);
    if (!isStandard && isRequired) {
      throw Errors.invalid("Required custom attributes are not supported currently.");
    }
    return new AttributeSchema(
        isStandard || name.startsWith(CUSTOM) ? name : CUSTOM + name,
        type == null ? "String" : type,
        attribute.flag("Mutable", isStandard),
        isRequired);
  }

  ObjectNode toJson() {
    return Json.object()
        .put("Name", name)
        .put("AttributeDataType", type)
        .put("Mutable", isMutable)
        .put("Required", isRequired);
  }

  static boolean isEmail(String text) {
    return EMAIL_FORM.matcher(text).matches();
  }

  static boolean isPhone(String text) {
    return PHONE_FORM.matcher(text).matches();
  }

  /// Reads a list of `Name` and `Value`.
  static Map<String, String> pairs(AwsJsonObject input, String list) {
    var attributes = new LinkedHashMap<String, String>();
    for (var attribute : input.objects(list, "Name", "Value")) {
      var value = attribute.optionalText("Value");
      attributes.put(attribute.text("Name"), value == null ? "" : value);
    }
    return attributes;
  }

  /// Checks attributes that somebody wants to give to a user.
  ///
  /// @param isAdmin whether `email_verified` and the like may be among them
  /// @throws AwsJsonException when the pool does not have them, or they are malformed
  static void check(PoolSettings settings, Map<String, String> attributes, boolean isAdmin) {
    attributes.forEach((name, value) -> {
      if (!STANDARD.contains(name) && custom(settings, name) == null) {
        throw Errors.invalid(
            "Attributes did not conform to the schema: %s: Attribute does not exist in the schema."
                .formatted(name));
      }
      if (name.equals(SUB)) {
        throw Errors.invalid("Cannot modify the non-mutable attribute sub");
      }
      if (name.endsWith("_verified") && !isAdmin) {
        throw Errors.notAuthorized("A client attempted to write unauthorized attribute");
      }
      if (name.equals(EMAIL) && !value.isEmpty() && !isEmail(value)) {
        throw Errors.invalid("Invalid email address format.");
      }
      if (name.equals(PHONE) && !value.isEmpty() && !isPhone(value)) {
        throw Errors.invalid("Invalid phone number format.");
      }
    });
  }

  /// @throws AwsJsonException when one of them may be given once only
  static void checkMutable(PoolSettings settings, Set<String> names) {
    for (var name : names) {
      var schema = custom(settings, name);
      if (schema != null && !schema.isMutable) {
        throw Errors.invalid("user.%s: Attribute cannot be updated.".formatted(name));
      }
    }
  }

  /// The required ones that are not among these.
  static List<String> missing(PoolSettings settings, Map<String, String> attributes) {
    return settings.schema().stream()
        .filter(AttributeSchema::isRequired)
        .map(AttributeSchema::name)
        .filter(name -> !attributes.containsKey(name))
        .toList();
  }

  private static @Nullable AttributeSchema custom(PoolSettings settings, String name) {
    for (var schema : settings.schema()) {
      if (schema.name.equals(name)) {
        return schema;
      }
    }
    return null;
  }
}
