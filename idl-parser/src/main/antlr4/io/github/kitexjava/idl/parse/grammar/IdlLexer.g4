// Tokens of Thrift IDL. Wide on purpose: what is nearly a token (a name with a hyphen, a number with
// letters, an open string) is one token here, so that the driver can say what is wrong with it.
lexer grammar IdlLexer;

NAMESPACE     : 'namespace' ;
INCLUDE       : 'include' ;
CPP_INCLUDE   : 'cpp_include' ;
CONST         : 'const' ;
TYPEDEF       : 'typedef' ;
ENUM          : 'enum' ;
STRUCT        : 'struct' ;
UNION         : 'union' ;
EXCEPTION     : 'exception' ;
SERVICE       : 'service' ;
EXTENDS       : 'extends' ;
REQUIRED      : 'required' ;
OPTIONAL      : 'optional' ;
ONEWAY        : 'oneway' ;
ASYNC         : 'async' ;
VOID          : 'void' ;
THROWS        : 'throws' ;
LIST          : 'list' ;
SET           : 'set' ;
MAP           : 'map' ;
CPP_TYPE      : 'cpp_type' ;
XSD_ALL       : 'xsd_all' ;
XSD_OPTIONAL  : 'xsd_optional' ;
XSD_NILLABLE  : 'xsd_nillable' ;
XSD_ATTRS     : 'xsd_attrs' ;

LBRACE : '{' ;
RBRACE : '}' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACK : '[' ;
RBRACK : ']' ;
LT     : '<' ;
GT     : '>' ;
COMMA  : ',' ;
SEMI   : ';' ;
COLON  : ':' ;
ASSIGN : '=' ;
AMP    : '&' ;
STAR   : '*' ;

IDENTIFIER     : [A-Za-z_] [A-Za-z0-9_.]* ;
BAD_IDENTIFIER : NameStart ( NamePart | '-' NameStart )* ;

NUMBER : [+-]? '.'? [0-9] ( [eE] [+-] | [0-9A-Za-z_.] )* ;

STRING              : '"' ( ~["\\] | '\\' . )* '"' | '\'' ( ~['\\] | '\\' . )* '\'' ;
UNTERMINATED_STRING : '"' ( ~["\\] | '\\' . )* '\\'? | '\'' ( ~['\\] | '\\' . )* '\\'? ;

// In the curly quotes of a word processor; a string once that is reported.
CURLY_STRING : [\u201C-\u201F] ~[\u201C-\u201F"\r\n]* [\u201C-\u201F"]
             | [\u2018-\u201B] ~[\u2018-\u201B'\r\n]* [\u2018-\u201B'] ;

LINE_COMMENT         : ( '//' | '#' ) ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT        : '/*' ( ~'*' | '*'+ ~[*/] )* '*'+ '/' -> channel(HIDDEN) ;
UNTERMINATED_COMMENT : '/*' ( ~'*' | '*'+ ~[*/] )* '*'* -> channel(HIDDEN) ;

WHITE_SPACE : [ \t\r\n\u000B\u000C]+ -> skip ;

// Reported by the driver, and then not there for the parser.
INVALID : . -> channel(HIDDEN) ;

fragment NameStart : [_\p{L}\uD800-\uDFFF] ;
fragment NamePart  : [_\p{L}\uD800-\uDFFF0-9.$] ;
