package dev.lanner.benchmarks.dynamo;

import java.util.Locale;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// The ways to map the item that are compared. Each has a class of its own, so that asking one for
/// its schema loads nothing of the others.
public enum Way {
  /// What Lanner's processor generates from the record.
  GENERATED {
    @Override
    TableSchema<?> newSchema() {
      return OrderSchema.INSTANCE;
    }

    @Override
    Object order() {
      return Samples.order();
    }
  },

  /// The SDK's schema of a bean, by reflection; ratios are against it.
  BEAN {
    @Override
    TableSchema<?> newSchema() {
      return TableSchema.fromBean(OrderBean.class);
    }

    @Override
    Object order() {
      return Samples.bean();
    }
  },

  /// The SDK's schema of a bean, by lambdas.
  STATIC {
    @Override
    TableSchema<?> newSchema() {
      return StaticSchemas.orders();
    }

    @Override
    Object order() {
      return Samples.bean();
    }
  };

  abstract TableSchema<?> newSchema();

  /// The order, of the type that the schema takes.
  abstract Object order();

  @SuppressWarnings("unchecked") // Both are of the same way.
  final TableSchema<Object> schema() {
    return (TableSchema<Object>) newSchema();
  }

  final String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
