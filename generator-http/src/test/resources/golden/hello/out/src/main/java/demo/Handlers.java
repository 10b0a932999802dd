package demo;

import demo.router.RouteHandlers;

/** How each handler is made. Yours to edit: give them what they need. */
final class Handlers implements RouteHandlers {
}
