java_package com.acme
php_namespace Acme
senum Color { "red" }
