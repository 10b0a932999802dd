// Thrift IDL: what thriftgo or Apache's compiler takes, together. Keywords are names wherever a name
// is asked for. The driver reads one `item` at a time. Whatever the builders look at has a label: a right
// item is read without a parse tree, so that there are no children to search.
parser grammar IdlParser;

options { tokenVocab = IdlLexer; }

item : included=include | cpp=cppInclude | space=namespace | constant=constDef | alias=typedefDef
     | enumeration=enumDef | struct=structDef | service=serviceDef ;

include    : INCLUDE path=literal ;
cppInclude : CPP_INCLUDE path=literal ;
namespace  : NAMESPACE ( star=STAR | language=name ) called=name notes=annotations? ;

constDef   : CONST of=type called=name ASSIGN written=value notes=annotations? ;

// thriftgo lets the annotations of a constant stand behind its separator.
lateAnnotations : ( COMMA | SEMI ) notes=annotations ;

typedefDef : TYPEDEF of=type called=name notes=annotations? ;

enumDef   : ENUM called=name LBRACE members+=enumValue* RBRACE notes=annotations? ;
enumValue : called=name ( ASSIGN written=value )? notes=annotations?
            ( ( COMMA | SEMI ) strays+=separator* )? ;

structDef   : kind=( STRUCT | UNION | EXCEPTION ) called=name all=XSD_ALL? LBRACE members+=field* RBRACE
              notes=annotations? ;
field       : id=fieldId? need=requiredness? of=type reference=AMP? called=name ( ASSIGN preset=value )?
              old+=xsd* notes=annotations? ( ( COMMA | SEMI ) strays+=separator* )? ;
fieldId     : NUMBER COLON ;
requiredness : REQUIRED | OPTIONAL ;
xsd         : XSD_OPTIONAL | XSD_NILLABLE | XSD_ATTRS LBRACE members+=field* RBRACE ;

serviceDef   : SERVICE called=name ( EXTENDS base=name )? LBRACE members+=function* RBRACE
               notes=annotations? ;
function     : ( oneway=ONEWAY | async=ASYNC )? result=returnType called=name
               LPAREN arguments+=field* RPAREN throwing=throwsClause? notes=annotations?
               ( ( COMMA | SEMI ) strays+=separator* )? ;
returnType   : VOID | of=type ;
throwsClause : THROWS LPAREN exceptions+=field* RPAREN ;

type    : called=typeName notes=annotations?
        | kind=LIST early=cppType? LT first=type GT late=cppType? notes=annotations?
        | kind=SET early=cppType? LT first=type GT late=cppType? notes=annotations?
        | kind=MAP early=cppType? LT first=type COMMA second=type GT late=cppType? notes=annotations?
        ;
cppType : CPP_TYPE text=literal ;

value : number=NUMBER
      | text=literal
      | constant=name
      | open=LBRACK elements+=listElement* RBRACK
      | open=LBRACE entries+=mapEntry* RBRACE
      ;
listElement : element=value ( ( COMMA | SEMI ) strays+=separator* )? ;
mapEntry    : key=value COLON mapped=value ( ( COMMA | SEMI ) strays+=separator* )? ;

annotations : LPAREN members+=annotation* RPAREN ;
annotation  : key=name ( ASSIGN text=literal )? ( ( COMMA | SEMI ) strays+=separator* )? ;

literal   : STRING | UNTERMINATED_STRING ;
separator : COMMA | SEMI ;

// A keyword that the driver found where a type must stand comes here as IDENTIFIER.
typeName : IDENTIFIER | BAD_IDENTIFIER ;

name : IDENTIFIER | BAD_IDENTIFIER
     | NAMESPACE | INCLUDE | CPP_INCLUDE | CONST | TYPEDEF | ENUM | STRUCT | UNION | EXCEPTION | SERVICE
     | EXTENDS | REQUIRED | OPTIONAL | ONEWAY | ASYNC | VOID | THROWS | LIST | SET | MAP
     | CPP_TYPE | XSD_ALL | XSD_OPTIONAL | XSD_NILLABLE | XSD_ATTRS
     ;
