package dev.lanner.benchmarks.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/// [Order] as the SDK's bean schema and its static one want it.
@DynamoDbBean
@SuppressWarnings("NullAway.Init") // The setters do it.
public class OrderBean {
  private String id;
  private String customer;
  private String currency;
  private String note;
  private long total;
  private int quantity;
  private Instant placed;
  private Status status;
  private boolean paid;
  private Set<String> tags;
  private List<LineBean> lines;
  private AddressBean address;

  @DynamoDbPartitionKey
  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public long getTotal() {
    return total;
  }

  public void setTotal(long total) {
    this.total = total;
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }

  public Instant getPlaced() {
    return placed;
  }

  public void setPlaced(Instant placed) {
    this.placed = placed;
  }

  public Status getStatus() {
    return status;
  }

  public void setStatus(Status status) {
    this.status = status;
  }

  public boolean isPaid() {
    return paid;
  }

  public void setPaid(boolean paid) {
    this.paid = paid;
  }

  public Set<String> getTags() {
    return tags;
  }

  public void setTags(Set<String> tags) {
    this.tags = tags;
  }

  public List<LineBean> getLines() {
    return lines;
  }

  public void setLines(List<LineBean> lines) {
    this.lines = lines;
  }

  public AddressBean getAddress() {
    return address;
  }

  public void setAddress(AddressBean address) {
    this.address = address;
  }
}
