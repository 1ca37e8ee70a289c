package club;

/// Where e-mails go.
interface Outbox {
  /// Sends an e-mail.
  ///
  /// @throws RuntimeException when it may not have been taken
  void send(String address, String subject, String text);
}
