// Thrift IDL: what thriftgo or Apache's compiler takes, together. Keywords are names wherever a name
// is asked for. The driver reads one `item` at a time. Labels stand where a file has thousands of the
// rule: without one, each look at a part of it searches through all parts.
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
enumValue : called=name ( ASSIGN written=value )? notes=annotations? ends+=separator* ;

structDef   : ( STRUCT | UNION | EXCEPTION ) name XSD_ALL? LBRACE field* RBRACE annotations? ;
field       : id=fieldId? need=requiredness? of=type reference=AMP? called=name ( ASSIGN preset=value )?
              old+=xsd* notes=annotations? ends+=separator* ;
fieldId     : NUMBER COLON ;
requiredness : REQUIRED | OPTIONAL ;
xsd         : XSD_OPTIONAL | XSD_NILLABLE | XSD_ATTRS LBRACE field* RBRACE ;

serviceDef   : SERVICE name ( EXTENDS name )? LBRACE function* RBRACE annotations? ;
function     : ( oneway=ONEWAY | async=ASYNC )? result=returnType called=name
               LPAREN arguments+=field* RPAREN throwing=throwsClause? notes=annotations? ends+=separator* ;
returnType   : VOID | of=type ;
throwsClause : THROWS LPAREN exceptions+=field* RPAREN ;

type    : called=typeName notes=annotations?
        | kind=LIST cppType? LT first=type GT cppType? notes=annotations?
        | kind=SET cppType? LT first=type GT cppType? notes=annotations?
        | kind=MAP cppType? LT first=type COMMA second=type GT cppType? notes=annotations?
        ;
cppType : CPP_TYPE literal ;

value : number=NUMBER
      | text=literal
      | constant=name
      | open=LBRACK elements+=listElement* RBRACK
      | open=LBRACE entries+=mapEntry* RBRACE
      ;
listElement : element=value ends+=separator* ;
mapEntry    : key=value COLON mapped=value ends+=separator* ;

annotations : LPAREN annotation* RPAREN ;
annotation  : key=name ( ASSIGN text=literal )? ends+=separator* ;

literal   : STRING | UNTERMINATED_STRING ;
separator : COMMA | SEMI ;

// A keyword that the driver found where a type must stand comes here as IDENTIFIER.
typeName : IDENTIFIER | BAD_IDENTIFIER ;

name : IDENTIFIER | BAD_IDENTIFIER
     | NAMESPACE | INCLUDE | CPP_INCLUDE | CONST | TYPEDEF | ENUM | STRUCT | UNION | EXCEPTION | SERVICE
     | EXTENDS | REQUIRED | OPTIONAL | ONEWAY | ASYNC | VOID | THROWS | LIST | SET | MAP
     | CPP_TYPE | XSD_ALL | XSD_OPTIONAL | XSD_NILLABLE | XSD_ATTRS
     ;
