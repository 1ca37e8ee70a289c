package dev.lanner.benchmarks.dynamo;

import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;

/// The SDK's schema without reflection, as its guide writes one by hand.
final class StaticSchemas {
  private StaticSchemas() {}

  static TableSchema<OrderBean> orders() {
    return TableSchema.builder(OrderBean.class)
        .newItemSupplier(OrderBean::new)
        .addAttribute(
            String.class,
            a ->
                a.name("id")
                    .getter(OrderBean::getId)
                    .setter(OrderBean::setId)
                    .tags(StaticAttributeTags.primaryPartitionKey()))
        .addAttribute(
            String.class,
            a -> a.name("customer").getter(OrderBean::getCustomer).setter(OrderBean::setCustomer))
        .addAttribute(
            String.class,
            a -> a.name("currency").getter(OrderBean::getCurrency).setter(OrderBean::setCurrency))
        .addAttribute(
            String.class, a -> a.name("note").getter(OrderBean::getNote).setter(OrderBean::setNote))
        .addAttribute(
            Long.class,
            a -> a.name("total").getter(OrderBean::getTotal).setter(OrderBean::setTotal))
        .addAttribute(
            Integer.class,
            a -> a.name("quantity").getter(OrderBean::getQuantity).setter(OrderBean::setQuantity))
        .addAttribute(
            Instant.class,
            a -> a.name("placed").getter(OrderBean::getPlaced).setter(OrderBean::setPlaced))
        .addAttribute(
            Status.class,
            a -> a.name("status").getter(OrderBean::getStatus).setter(OrderBean::setStatus))
        .addAttribute(
            Boolean.class, a -> a.name("paid").getter(OrderBean::isPaid).setter(OrderBean::setPaid))
        .addAttribute(
            EnhancedType.setOf(String.class),
            a -> a.name("tags").getter(OrderBean::getTags).setter(OrderBean::setTags))
        .addAttribute(
            EnhancedType.listOf(EnhancedType.documentOf(LineBean.class, lines())),
            a -> a.name("lines").getter(OrderBean::getLines).setter(OrderBean::setLines))
        .addAttribute(
            EnhancedType.documentOf(AddressBean.class, addresses()),
            a -> a.name("address").getter(OrderBean::getAddress).setter(OrderBean::setAddress))
        .build();
  }

  private static TableSchema<LineBean> lines() {
    return TableSchema.builder(LineBean.class)
        .newItemSupplier(LineBean::new)
        .addAttribute(
            String.class, a -> a.name("sku").getter(LineBean::getSku).setter(LineBean::setSku))
        .addAttribute(
            String.class,
            a -> a.name("title").getter(LineBean::getTitle).setter(LineBean::setTitle))
        .addAttribute(
            Integer.class,
            a -> a.name("quantity").getter(LineBean::getQuantity).setter(LineBean::setQuantity))
        .build();
  }

  private static TableSchema<AddressBean> addresses() {
    return TableSchema.builder(AddressBean.class)
        .newItemSupplier(AddressBean::new)
        .addAttribute(
            String.class,
            a -> a.name("street").getter(AddressBean::getStreet).setter(AddressBean::setStreet))
        .addAttribute(
            String.class,
            a -> a.name("city").getter(AddressBean::getCity).setter(AddressBean::setCity))
        .addAttribute(
            String.class,
            a -> a.name("zip").getter(AddressBean::getZip).setter(AddressBean::setZip))
        .addAttribute(
            String.class,
            a -> a.name("country").getter(AddressBean::getCountry).setter(AddressBean::setCountry))
        .build();
  }
}
