package demo;

import demo.router.RouteMiddleware;

/**
 * The middleware of the routes that come from the IDL. Yours to edit: override the hooks that you
 * need, such as {@code root()} for all of them.
 */
final class Middleware implements RouteMiddleware {}
