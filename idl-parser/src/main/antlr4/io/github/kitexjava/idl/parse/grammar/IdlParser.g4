// Thrift IDL: what thriftgo or Apache's compiler takes, together. Keywords are names wherever a name
// is asked for. The driver reads one `item` at a time.
parser grammar IdlParser;

options { tokenVocab = IdlLexer; }

item : include | cppInclude | namespace | constDef | typedefDef | enumDef | structDef | serviceDef ;

include    : INCLUDE literal ;
cppInclude : CPP_INCLUDE literal ;
namespace  : NAMESPACE ( STAR | name ) name annotations? ;

constDef   : CONST type name ASSIGN value annotations? ;

// thriftgo lets the annotations of a constant stand behind its separator.
lateAnnotations : separator annotations ;

typedefDef : TYPEDEF type name annotations? ;

enumDef   : ENUM name LBRACE enumValue* RBRACE annotations? ;
enumValue : name ( ASSIGN value )? annotations? separator* ;

structDef   : ( STRUCT | UNION | EXCEPTION ) name XSD_ALL? LBRACE field* RBRACE annotations? ;
field       : fieldId? requiredness? type AMP? name ( ASSIGN value )? xsd* annotations? separator* ;
fieldId     : NUMBER COLON ;
requiredness : REQUIRED | OPTIONAL ;
xsd         : XSD_OPTIONAL | XSD_NILLABLE | XSD_ATTRS LBRACE field* RBRACE ;

serviceDef   : SERVICE name ( EXTENDS name )? LBRACE function* RBRACE annotations? ;
function     : ( ONEWAY | ASYNC )? returnType name LPAREN field* RPAREN throwsClause? annotations? separator* ;
returnType   : VOID | type ;
throwsClause : THROWS LPAREN field* RPAREN ;

type    : typeName annotations?
        | LIST cppType? LT type GT cppType? annotations?
        | SET cppType? LT type GT cppType? annotations?
        | MAP cppType? LT type COMMA type GT cppType? annotations?
        ;
cppType : CPP_TYPE literal ;

value : NUMBER
      | literal
      | name
      | LBRACK listElement* RBRACK
      | LBRACE mapEntry* RBRACE
      ;
listElement : value separator* ;
mapEntry    : value COLON value separator* ;

annotations : LPAREN annotation* RPAREN ;
annotation  : name ( ASSIGN literal )? separator* ;

literal   : STRING | UNTERMINATED_STRING ;
separator : COMMA | SEMI ;

// A keyword that the driver found where a type must stand comes here as IDENTIFIER.
typeName : IDENTIFIER | BAD_IDENTIFIER ;

name : IDENTIFIER | BAD_IDENTIFIER
     | NAMESPACE | INCLUDE | CPP_INCLUDE | CONST | TYPEDEF | ENUM | STRUCT | UNION | EXCEPTION | SERVICE
     | EXTENDS | REQUIRED | OPTIONAL | ONEWAY | ASYNC | VOID | THROWS | LIST | SET | MAP
     | CPP_TYPE | XSD_ALL | XSD_OPTIONAL | XSD_NILLABLE | XSD_ATTRS
     ;
