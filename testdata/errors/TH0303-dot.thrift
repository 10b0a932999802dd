struct shop.User {}
